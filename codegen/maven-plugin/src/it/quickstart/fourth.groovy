// After `mvn compile exec:java` with a task, on what was frozen before.
def log = new File(quickstart, 'build.log').readLines()
def shown = new File(committed, '../../README.md').text

assert shown.contains("mvn -q compile exec:java -Dexec.args=\"'Buy bread'\"")
assert log.contains('1 Buy bread')
assert new File(quickstart, 'todo.sqlite').exists()
return true
