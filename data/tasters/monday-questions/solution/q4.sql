-- 4. Which stations had no hire in June?
SELECT name
FROM stations
WHERE id NOT IN (
    SELECT hires.station_id
    FROM hires
    LEFT JOIN members ON members.id = hires.member_id
    WHERE started >= '2025-06-01' AND started < '2025-07-01'
      AND status <> 'cancelled'
      AND COALESCE(is_test, 0) = 0
)
ORDER BY name;
