INSERT INTO stays (id) SELECT CASE count(*) WHEN 2 THEN 3 END FROM stays;
