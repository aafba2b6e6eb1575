// What a user finds after `mvn verify`.
assert new File(quickstart, 'target/quickstart-1.0-SNAPSHOT.jar').isFile()
