-- 1. How many hires were cancelled in May?
SELECT COUNT(*) AS number
FROM hires
WHERE started >= '2025-05-01' AND started < '2025-06-01'
  AND status = 'cancelled';
