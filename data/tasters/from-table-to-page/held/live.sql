-- The shop's database of this morning (made up)
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0)
);
ALTER TABLE orders ADD COLUMN phone TEXT;
PRAGMA user_version = 2;
INSERT INTO orders VALUES (242, 'Noor', 'poppy rolls', 3, NULL);
INSERT INTO orders VALUES (244, 'reading group <5', 'plum cake', 3, '555 0149');
INSERT INTO orders VALUES (245, 'D''Arcy''s crew', 'rye loaf', 20, NULL);
INSERT INTO orders VALUES (246, 'the choir', 'poppy rolls', 3, '555 0166');
INSERT INTO orders VALUES (247, 'Lotte', 'rye loaf', 1, '');
INSERT INTO orders VALUES (249, 'Marta', 'rye loaf', 20, '555 0179');
INSERT INTO orders VALUES (250, 'Samir', 'rye loaf', 3, NULL);
INSERT INTO orders VALUES (253, 'the rowers', 'rye loaf', 6, NULL);
INSERT INTO orders VALUES (254, 'Jun & family', 'plum cake', 6, NULL);
INSERT INTO orders VALUES (256, 'Pavel', 'cheese straws', 6, '555 0193');
INSERT INTO orders VALUES (257, 'Café at the lock', 'plum cake', 6, NULL);
INSERT INTO orders VALUES (258, 'Ida (3rd floor)', 'cheese straws', 20, '');
