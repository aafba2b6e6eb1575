def log = new File(basedir, 'build.log').text

assert log.contains('BUILD FAILURE')
assert log.contains('The declaration of shop has 2 errors:')
assert log.contains('Orders.state (orders.id): ')
assert log.contains('Orders, index orders_by_nothing: it has no columns. Name them with on(…).')
assert !new File(basedir, 'migrations').exists()
assert !new File(basedir, 'ddl').exists()
return true
