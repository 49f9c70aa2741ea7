-- 2. At which three stations were most hires cancelled in May, and how many?
SELECT stations.name, COUNT(*) AS number
FROM hires
JOIN stations ON stations.id = hires.station_id
WHERE started >= '2025-05-01' AND started < '2025-06-01'
  AND status = 'cancelled'
GROUP BY stations.name
ORDER BY number DESC
LIMIT 3;
