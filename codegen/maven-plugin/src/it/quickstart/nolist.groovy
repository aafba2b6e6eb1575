// As in a folder in which nobody has run the application yet.
def list = new File(quickstart, 'todo.sqlite')
return !list.exists() || list.delete()
