ALTER TABLE orders ADD COLUMN pickup_time TEXT;
