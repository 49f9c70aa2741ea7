-- 1. How many hires were cancelled in May?
-- Somebody began this. It counts hires of May, cancelled or not. Nearly all of them.
SELECT COUNT(*) AS number
FROM hires
WHERE started BETWEEN '2025-05-01' AND '2025-05-31';
