-- golden on postgresql, undo of migration 0002

ALTER INDEX many RENAME TO few;
