-- 5. Hires of each station in May and in June.
WITH counted AS (
    SELECT hires.station_id, substr(started, 1, 7) AS month
    FROM hires
    LEFT JOIN members ON members.id = hires.member_id
    WHERE status <> 'cancelled' AND COALESCE(is_test, 0) = 0
)
SELECT name,
       COUNT(CASE WHEN month = '2025-05' THEN 1 END) AS may,
       COUNT(CASE WHEN month = '2025-06' THEN 1 END) AS june
FROM stations
LEFT JOIN counted ON counted.station_id = stations.id
GROUP BY stations.id
ORDER BY name;
