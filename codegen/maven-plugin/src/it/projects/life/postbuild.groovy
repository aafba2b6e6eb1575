// The first build, which the invoker ran, has written the draft of the first migration. From here on the user works.
def tasks = new File(basedir, 'src/main/schema/java/com/example/Tasks.java')
def settings = new File(basedir, 'settings.xml')
settings.text = new File(its, 'settings.xml').text.replace('@localRepositoryUrl@', new File(surroundingRepository).toURI().toString())

def run = { List<String> command ->
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true)
    process.environment().put('MAVEN_BASEDIR', basedir.path)
    process.environment().put('MAVEN_OPTS', '-XX:TieredStopAtLevel=1') // it starts faster
    def started = process.start()
    def output = started.inputStream.text
    [code: started.waitFor(), output: output]
}
def mvn = { String... arguments ->
    run(['mvn', '-B', '--no-transfer-progress', '-s', settings.path, "-Dmaven.repo.local=$localRepositoryPath".toString(), *arguments])
}
def succeeds = { String... arguments ->
    def result = mvn(arguments)
    assert result.code == 0: result.output
    result.output
}
def fails = { String... arguments ->
    def result = mvn(arguments)
    assert result.code != 0: result.output
    result.output
}
def git = { String... arguments ->
    run(['git', '-c', 'user.name=Life', '-c', 'user.email=life@example.com', '-c', 'commit.gpgsign=false', *arguments])
}
def commit = { String message ->
    assert git('add', '-A').code == 0
    def result = git('commit', '-q', '-m', message)
    assert result.code == 0: result.output
}
def declaration = tasks.text
def columns = { String... names ->
    def declared = names.collect { "    public final Column<String> $it = text(\"$it\").nullable();\n" }.join('')
    tasks.text = declaration.replaceFirst(/(?m)^(.*title = .*\n)/) { all, title -> title + declared }
}
def file = { String path -> new File(basedir, "migrations/todo/$path") }
def drafts = { dialect -> (file("$dialect/draft").list() ?: []).sort() as List }

// Declared: one draft for each dialect, and no lock.
['postgresql', 'sqlite'].each { assert drafts(it) == ['U0001__draft.sql', 'V0001__draft.sql'] }
assert !file('sqlite/schema.lock.json').exists()
assert git('init', '-q', '-b', 'main').code == 0

// Frozen, with the proof on both engines.
def frozen = succeeds('plinth:revision')
assert frozen.contains('Froze migrations/todo/postgresql/versions/V0001__create_todo.sql')
assert frozen.contains('Froze migrations/todo/sqlite/versions/V0001__create_todo.sql')
assert !frozen.contains('org.flywaydb') && !frozen.contains('Exception'): frozen
['postgresql', 'sqlite'].each { assert drafts(it) == [] }
assert succeeds('plinth:check').contains('Everything is frozen.')
commit('first')

// The declaration is edited five times: one draft is left.
['a', 'b', 'c', 'd'].each { columns(it); succeeds('generate-sources') }
columns('note')
succeeds('generate-sources')
['postgresql', 'sqlite'].each { assert drafts(it) == ['U0002__draft.sql', 'V0002__draft.sql'] }
assert file('sqlite/draft/V0002__draft.sql').text.contains('note')
assert fails('plinth:check').contains('[draft-open]')
succeeds('plinth:revision')
assert file('sqlite/versions/V0002__add_note_to_tasks.sql').exists()
assert file('postgresql/versions/V0002__add_note_to_tasks.sql').exists()
commit('note')

// A dropped column: freezing refuses. What looks like a rename: it names the ways out.
columns()
assert fails('plinth:revision').contains('-Dplinth.accept="tasks.note: <why>"')
columns('remark')
def rename = fails('plinth:revision')
assert rename.contains('looks like a rename')
assert rename.contains('If it is a rename, add renamedFrom("note") to tasks.remark.')
assert rename.contains('accept the loss with -Dplinth.accept="tasks.note: <why>", or with accept("tasks.note", "<why>")')
assert drafts('sqlite') == []

// Accepted with a reason, which goes into the file.
columns()
succeeds('plinth:revision', '-Dplinth.prove=false', '-Dplinth.accept=tasks.note: it was never used')
assert file('sqlite/versions/V0003__drop_note_from_tasks.sql').text.contains('-- Accepted, tasks.note: it was never used')
commit('no note')

// A draft edited by hand stays, is frozen with the proof, and refused where it leads elsewhere.
columns('state')
succeeds('generate-sources')
['postgresql', 'sqlite'].each { file("$it/draft/V0004__draft.sql") << "UPDATE tasks SET state = 'open';\n" }
assert succeeds('generate-sources').contains('migrations/todo/sqlite/draft/V0004__draft.sql was edited by hand')
def good = file('sqlite/draft/V0004__draft.sql').text
file('sqlite/draft/V0004__draft.sql') << 'ALTER TABLE tasks ADD COLUMN surplus TEXT;\n'
def refused = fails('plinth:revision')
assert refused.contains('the migration does not lead to what is declared') && refused.contains('too much: table tasks: column "surplus" text')
file('sqlite/draft/V0004__draft.sql').text = good
succeeds('plinth:revision', '-Dplinth.description=Zustände füllen')
assert file('postgresql/versions/V0004__zustande_fullen.sql').text.contains("UPDATE tasks SET state = 'open';")
commit('state')

// Two branches with a draft each: one conflict for each file, cured by generating.
git('checkout', '-q', '-b', 'other')
columns('state', 'other')
succeeds('generate-sources')
commit('other')
git('checkout', '-q', 'main')
columns('state', 'mine')
succeeds('generate-sources')
commit('mine')
assert git('merge', '-q', 'other').code != 0
def conflicts = git('diff', '--name-only', '--diff-filter=U').output.readLines()
assert conflicts.count { it.endsWith('.sql') } == 4
assert conflicts.findAll { it.endsWith('.sql') }.every { it.contains('/draft/') }
assert file('sqlite/draft/V0005__draft.sql').text.contains('<<<<<<<')
columns('state', 'mine', 'other')
succeeds('generate-sources')
def cured = file('sqlite/draft/V0005__draft.sql').text
assert cured.contains('mine') && cured.contains('other') && !cured.contains('<<<<<<<')
commit('merged')

// Both branches go on with one draft: git merges a part by itself, and generating cures that too.
git('checkout', '-q', '-b', 'last')
columns('state', 'mine', 'other', 'zebra')
succeeds('generate-sources')
commit('zebra')
git('checkout', '-q', 'main')
columns('state', 'first', 'mine', 'other')
succeeds('generate-sources')
commit('first column')
assert git('merge', '-q', 'last').code != 0
def mixed = file('sqlite/draft/V0005__draft.sql').text
assert mixed.contains('<<<<<<<') && mixed.contains('first') && mixed.contains('zebra')
assert mixed.count('=======') == 1
columns('state', 'first', 'mine', 'other', 'zebra')
succeeds('generate-sources')
def unmixed = file('sqlite/draft/V0005__draft.sql').text
assert unmixed.contains('first') && unmixed.contains('zebra') && !unmixed.contains('<<<<<<<')
commit('merged again')

// A branch with a migration of its own: after the switch back, its script is not packaged.
git('checkout', '-q', '-b', 'third')
succeeds('plinth:revision', '-Dplinth.prove=false', '-Dplinth.description=third')
succeeds('package')
def packaged = { new File(basedir, 'target/life-1.0-SNAPSHOT.jar').with { jar ->
    def zip = new java.util.zip.ZipFile(jar)
    try { zip.entries().collect { it.name }.findAll { it.endsWith('.sql') } } finally { zip.close() }
} }
assert packaged().contains('db/migration/todo/sqlite/versions/V0005__third.sql')
commit('third')
git('checkout', '-q', 'main')
succeeds('package')
assert packaged().findAll { it.contains('0005') }.sort() == [
    'db/draft/todo/postgresql/draft/V0005__draft.sql', 'db/draft/todo/sqlite/draft/V0005__draft.sql',
    'db/undo/todo/postgresql/draft/U0005__draft.sql', 'db/undo/todo/sqlite/draft/U0005__draft.sql']

// A release refuses the draft.
def pom = new File(basedir, 'pom.xml')
pom.text = pom.text.replace('<version>1.0-SNAPSHOT</version>', '<version>1.0</version>')
assert fails('generate-sources').contains('[draft-open]')
pom.text = pom.text.replace('<version>1.0</version>', '<version>1.0-SNAPSHOT</version>')
succeeds('plinth:revision', '-Dplinth.prove=false')

// The lock is lost: a build says what to do, and relock proves and writes it.
def lock = file('sqlite/schema.lock.json')
def before = lock.text
assert lock.delete()
assert fails('generate-sources').contains('Restore the lock from version control, or run plinth:relock.')
succeeds('plinth:relock')
assert lock.text.readLines().take(3) == before.readLines().take(3)
assert succeeds('plinth:check').contains('Everything is frozen.')
return true
