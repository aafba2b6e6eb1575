import groovy.io.FileType

// After the first `mvn verify` in a clone of the quickstart.
def project = new File(quickstart)
def log = new File(project, 'build.log').text
def goal = log.readLines().dropWhile { !it.contains(':generate (default) @ quickstart') }
        .drop(1).takeWhile { !it.startsWith('[INFO] ---') }.findAll { it != '[INFO] ' }

assert goal.size() == 1
assert goal[0] == new File(committed, '../../codegen/maven-plugin/src/it/quickstart/build.txt').readLines()[0]
assert log.contains('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')

// The migrations and the DDL are committed, and are what the declaration says.
['migrations', 'ddl'].each { folder ->
    def texts = { File root ->
        def found = [:]
        root.eachFileRecurse(FileType.FILES) { found[root.toPath().relativize(it.toPath()).toString()] = it.text }
        found
    }
    def built = texts(new File(project, folder))
    assert !built.isEmpty()
    assert built == texts(new File(committed, folder))
}

// The application finds the migrations in its jar.
def jar = new java.util.zip.ZipFile(new File(project, 'target/quickstart-1.0-SNAPSHOT.jar'))
try {
    ['db/migration/todo/postgresql/versions/V0001__create_todo.sql',
     'db/migration/todo/sqlite/versions/V0001__create_todo.sql',
     'db/undo/todo/sqlite/undo/U0001__create_todo.sql',
     'com/example/jooq/todo/tables/Tasks.class'].each { assert jar.getEntry(it) != null : it }
    assert !jar.entries().any { it.name.startsWith('com/example/schema') || it.name.endsWith('.json') }
} finally {
    jar.close()
}

// For the second build: what it writes will be newer than this.
project.eachFileRecurse(FileType.FILES) { it.lastModified = 1_000_000_000_000L }
return true
