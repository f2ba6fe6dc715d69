/** `enum('a', 'b')` of a column as an enumeration of the specification. */
import { findControl } from '../../../schema/control-characters.ts';
import { nameKey, type Catalogue } from '../catalogue.ts';
import { Tokenizer } from './tokens.ts';

/** The values of a type; undefined where it is none with values. @example enumValues("enum('a','b')") // ['a', 'b'] */
export function enumValues(type: string): string[] | undefined {
  if (!/^enum\s*\(/iu.test(type)) return undefined;
  const tokenizer = new Tokenizer(type);
  const values: string[] = [];
  for (let token = tokenizer.next(); token; token = tokenizer.next())
    if (token.kind === 'text') values.push(token.text);
  return values;
}

/** True where a file of the specification can name each value. */
function areNames(values: readonly string[]): boolean {
  return (
    values.every((value) => value.trim() === value && value !== '' && !findControl(value)) &&
    new Set(values).size === values.length
  );
}

/** Gives each enumeration of a column its name; one with a value that is no name stays a type. */
export function nameEnumerations(catalogue: Catalogue): void {
  const taken = new Set<string>();
  for (const { schema, name: table, kind, columns } of catalogue.tables)
    for (const column of kind === 'table' ? columns : []) {
      const values = enumValues(column.type);
      if (!values || !areNames(values)) continue;
      const base = `${table}_${column.name}_enum`;
      let name = { schema, name: base };
      // Column c of a_b, and column b_c of a.
      for (let count = 2; taken.has(nameKey(name)); count += 1)
        name = { schema, name: `${base}_${count}` };
      taken.add(nameKey(name));
      column.enumeration = name;
      column.type = name.name;
      catalogue.enumerations.push({ ...name, values: values.map((value) => ({ name: value })) });
    }
}
