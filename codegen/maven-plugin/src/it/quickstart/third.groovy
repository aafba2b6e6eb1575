import groovy.io.FileType

// After `mvn generate-sources plinth:revision plinth:check` without migrations, as the README begins.
def project = new File(quickstart)
def log = new File(project, 'build.log').readLines()
def expected = { String file -> new File(its, "quickstart/$file").readLines() }
def said = { String goal ->
    log.dropWhile { !it.contains(":$goal @ quickstart") }
            .drop(1).takeWhile { !it.startsWith('[INFO] ---') && !it.contains('BUILD SUCCESS') }.findAll { it != '[INFO] ' }
}

assert said('generate (default)') == expected('generate.txt')
assert said('revision (default-cli)') == expected('revision.txt')
assert said('check (default-cli)').contains('[INFO] Everything is frozen.')
assert !log.any { it.contains('org.flywaydb') || it.contains('Exception') }

// It gives what is committed.
['migrations', 'ddl'].each { folder ->
    def texts = { File root ->
        def found = [:]
        root.eachFileRecurse(FileType.FILES) { found[root.toPath().relativize(it.toPath()).toString()] = it.text }
        found
    }
    assert texts(new File(project, folder)) == texts(new File(committed, folder))
}
return true
