/** English, area by area. A text that two areas share stands in `terms` or in `counts`. */
import { erd } from './erd.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { tables } from './tables.ts';

export const en = { erd, search, shell, tables } as const;
