import groovy.io.FileType

// After the second `mvn verify` in the same folder.
def project = new File(quickstart)
def log = new File(project, 'build.log').text
def goal = log.readLines().dropWhile { !it.contains(':generate (default) @ quickstart') }
        .drop(1).takeWhile { !it.startsWith('[INFO] ---') }.findAll { it != '[INFO] ' }

assert goal == [new File(committed, '../../codegen/maven-plugin/src/it/quickstart/build.txt').readLines()[1]]
['migrations', 'ddl', 'target/generated-sources/plinth'].each { folder ->
    new File(project, folder).eachFileRecurse(FileType.FILES) {
        assert it.lastModified() == 1_000_000_000_000L : "$it was written again"
    }
}
return true
