-- What changes how the server prints a definition, until the end of the transaction. Only what is in the default schema has no schema.
select set_config('search_path', coalesce(quote_ident(current_schema()), ''), true),
       set_config('TimeZone', 'UTC', true),
       set_config('DateStyle', 'ISO, YMD', true),
       set_config('IntervalStyle', 'postgres', true),
       set_config('bytea_output', 'hex', true),
       set_config('extra_float_digits', '1', true),
       set_config('quote_all_identifiers', 'off', true),
       set_config('standard_conforming_strings', 'on', true)
