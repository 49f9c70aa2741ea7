-- 3. Hires and income of each month.
WITH counted AS (
    SELECT id, substr(started, 1, 7) AS month, unlock_pence
    FROM hires
    WHERE started >= '2025-04-01' AND started < '2025-07-01'
      AND status <> 'cancelled'
      AND (member_id IS NULL
           OR member_id NOT IN (SELECT id FROM members WHERE is_test = 1))
),
paid AS (
    SELECT hire_id, SUM(pence) AS pence FROM payments GROUP BY hire_id
)
SELECT month,
       COUNT(*) AS hires,
       SUM(unlock_pence + COALESCE(pence, 0)) / 100.0 AS income
FROM counted
LEFT JOIN paid ON paid.hire_id = counted.id
GROUP BY month
ORDER BY month;
