-- A copy of the shop's database of yesterday (made up)
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0)
);
ALTER TABLE orders ADD COLUMN phone TEXT;
PRAGMA user_version = 2;
INSERT INTO orders VALUES (215, 'Noor', 'rye loaf', 3, NULL);
INSERT INTO orders VALUES (217, 'the rowers', 'rye loaf', 6, NULL);
INSERT INTO orders VALUES (219, 'Ida (3rd floor)', 'plum cake', 20, NULL);
INSERT INTO orders VALUES (222, 'Samir', 'rye loaf', 1, '555 0107');
INSERT INTO orders VALUES (223, 'reading group <5', 'cheese straws', 3, NULL);
INSERT INTO orders VALUES (224, 'D''Arcy''s crew', 'cheese straws', 6, NULL);
INSERT INTO orders VALUES (225, 'Lotte', 'cheese straws', 1, NULL);
INSERT INTO orders VALUES (228, 'the choir', 'rye loaf', 6, NULL);
INSERT INTO orders VALUES (229, 'Marta', 'cheese straws', 3, '555 0163');
INSERT INTO orders VALUES (232, 'Pavel', 'cheese straws', 1, '');
INSERT INTO orders VALUES (233, 'Jun & family', 'rye loaf', 6, NULL);
INSERT INTO orders VALUES (234, 'Café at the lock', 'cheese straws', 20, '555 0167');
