// Before the third build: only what a user writes.
def project = new File(quickstart)
['migrations', 'ddl', 'target'].each { assert new File(project, it).deleteDir() }
return true
