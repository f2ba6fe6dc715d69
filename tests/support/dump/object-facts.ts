/** All that `pg_catalog` says of collations, text search, aggregates, operators and casts: one line for each row. */
import type { Ask } from './catalogue-facts.ts';

const OWN = (schema: string) =>
  `join pg_namespace n on n.oid = ${schema} where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const line = (...values: string[]) =>
  `concat_ws(' | ', ${values.map((value) => `coalesce(${value}, '-')`).join(', ')}) as fact`;

const QUERIES = [
  `select ${line(`'collation'`, 'n.nspname', 'c.collname', 'c.collprovider::text', 'c.collcollate', 'c.collctype', `coalesce(to_jsonb(c)->>'colllocale', to_jsonb(c)->>'colliculocale')`, 'c.collisdeterministic::text')}
   from pg_collation c ${OWN('c.collnamespace')}`,
  `select ${line(`'dictionary'`, 'd.oid::regdictionary::text', 'd.dictinitoption', '(select t.tmplname from pg_ts_template t where t.oid = d.dicttemplate)')}
   from pg_ts_dict d ${OWN('d.dictnamespace')} and not exists (select from pg_depend x where x.objid = d.oid and x.deptype = 'e')`,
  `select ${line(`'mapping'`, 'c.oid::regconfig::text', 'm.maptokentype::text', 'm.mapseqno::text', 'm.mapdict::regdictionary::text')}
   from pg_ts_config c left join pg_ts_config_map m on m.mapcfg = c.oid ${OWN('c.cfgnamespace')}`,
  `select ${line(
    `'aggregate'`,
    'p.oid::regprocedure::text',
    'pg_get_function_arguments(p.oid)',
    'p.proparallel::text',
    'a.aggkind::text',
    ...[
      'aggtransfn',
      'aggfinalfn',
      'aggcombinefn',
      'aggmtransfn',
      'aggminvtransfn',
      'aggmfinalfn',
    ].map((column) => `a.${column}::text`),
    'a.aggfinalextra::text',
    'a.aggfinalmodify::text',
    'a.aggsortop::regoperator::text',
    'a.aggtranstype::regtype::text',
    'a.aggtransspace::text',
    'a.aggmtranstype::regtype::text',
    'a.agginitval',
    'a.aggminitval',
  )} from pg_aggregate a join pg_proc p on p.oid = a.aggfnoid ${OWN('p.pronamespace')}`,
  `select ${line(
    `'operator'`,
    'o.oid::regoperator::text',
    'o.oprcode::text',
    'o.oprcom::regoperator::text',
    'o.oprnegate::regoperator::text',
    'o.oprrest::text',
    'o.oprjoin::text',
    'o.oprcanhash::text',
    'o.oprcanmerge::text',
  )} from pg_operator o ${OWN('o.oprnamespace')}`,
  `select ${line(`'cast'`, 'format_type(castsource, null)', 'format_type(casttarget, null)', 'castfunc::regprocedure::text', 'castcontext::text', 'castmethod::text')}
   from pg_cast where oid >= 16384`,
];

/** All lines, sorted. */
export async function objectFacts(ask: Ask): Promise<string[]> {
  const facts: string[] = [];
  for (const query of QUERIES) facts.push(...(await ask(query)).map(({ fact }) => fact));
  return facts.sort();
}
