def log = new File(basedir, 'build.log').text

assert log.contains('BUILD FAILURE')
assert log.contains('Orders.state (orders.id): ')
assert log.contains('Orders, index orders_by_nothing: It has no columns. Name them with on(…). [no-columns]')
assert !new File(basedir, 'migrations').exists()
assert !new File(basedir, 'ddl').exists()
return true
