/* The types of `astro-specbook/load`; see index.test-d.ts. */
import { expectTypeOf } from 'vitest';
import type { z } from 'zod';
import type {
  AnyItem,
  ClockError,
  CustomCheck,
  CustomView,
  Extensions,
  Item,
  Key,
  Kind,
  Link,
  LoadedSpec,
  LoadOptions,
  loadSpec,
  Position,
  Problem,
  ReadCache,
  RuleSeverity,
  Relation,
  Release,
  Revision,
  Severity,
  Spec,
} from '../../plugins/specbook/load.ts';
import type { LanguageStrings } from '../../plugins/specbook/i18n/languages.ts';
import type { Collections } from './collections.ts';
import type * as schema from '../../plugins/specbook/schema.ts';

type Vocabulary =
  'domain' | 'category' | 'service' | 'screen' | 'environment' | 'team' | 'dataClass';
type Kinds =
  | ('entity' | 'field' | 'enum' | 'rule' | 'requirement' | 'constraint' | 'poc' | 'area')
  | ('criterion' | 'consideration' | 'run' | Vocabulary);

expectTypeOf<typeof loadSpec>().toEqualTypeOf<(options: LoadOptions) => Promise<LoadedSpec>>();
expectTypeOf<LoadOptions>().toEqualTypeOf<{
  content: string;
  now?: string | undefined;
  commit?: string | undefined;
  history?: boolean | undefined;
  versions?: readonly Release[] | undefined;
  cache?: ReadCache | undefined;
  lang?: string | undefined;
  strings?: LanguageStrings | undefined;
  rules?: readonly CustomCheck[] | undefined;
  checks?: Readonly<Record<string, RuleSeverity>> | undefined;
  extend?: Extensions | undefined;
  views?: readonly CustomView[] | undefined;
}>();
expectTypeOf<LoadedSpec>().toEqualTypeOf<{
  spec: Spec;
  problems: Problem[];
  contentDir: string;
}>();
expectTypeOf<ClockError>().toExtend<Error>();

interface Place {
  file: string;
  line: number;
  column: number;
}
expectTypeOf<Position>().toEqualTypeOf<Place>();
expectTypeOf<Severity>().toEqualTypeOf<'error' | 'warning'>();
expectTypeOf<Pick<Problem, keyof Problem>>().toEqualTypeOf<{
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  message: string;
  hint: string;
  rule: string;
  excerpt?: string;
  related?: Position[];
}>();

expectTypeOf<Kind>().toEqualTypeOf<Kinds>();
expectTypeOf<Key>().toEqualTypeOf<`${Kinds}:${string}`>();
expectTypeOf<AnyItem['kind']>().toEqualTypeOf<Kinds>();
expectTypeOf<Omit<Item<'entity'>, 'source'>>().toEqualTypeOf<{
  kind: 'entity';
  id: string;
  key: Key;
  title: string;
  data: z.output<typeof schema.EntitySchema>;
  parent?: Key;
  body?: { format: 'md' | 'mdx'; text: string; line: number };
  implied?: boolean;
}>();
expectTypeOf<Pick<Item['source'], keyof Place>>().toEqualTypeOf<Place>();
expectTypeOf<Item['source']['locate']>().toEqualTypeOf<
  (path: readonly (string | number)[], literal?: string, occurrence?: number) => Place
>();
type Data<K extends Kind> = Item<K>['data'];
expectTypeOf<Data<'requirement'>>().toEqualTypeOf<z.output<typeof schema.RequirementSchema>>();
expectTypeOf<Data<'constraint'>>().toEqualTypeOf<z.output<typeof schema.ConstraintSchema>>();
expectTypeOf<Data<'field'>>().toEqualTypeOf<z.output<typeof schema.FieldSchema> & { id: string }>();
expectTypeOf<Data<'rule'>>().toEqualTypeOf<z.output<typeof schema.RuleSchema> & { id: string }>();

expectTypeOf<Link>().toEqualTypeOf<{
  from: Key;
  to: Key;
  relation: Relation;
  path: readonly (string | number)[];
  part?: string;
}>();
expectTypeOf<Relation>().toEqualTypeOf<
  | ('references' | 'type' | 'classification' | 'domain' | 'category' | 'service' | 'screen')
  | ('environment' | 'owner' | 'serves' | 'enforces' | 'fields' | 'touches' | 'volume')
  | ('entities' | 'dependsOn' | 'validatedBy' | 'timing' | 'verifies' | 'affects' | 'measures')
  | ('reviews' | 'mentions')
>();
expectTypeOf<Revision>().toEqualTypeOf<{ commit: string; at: string; dirty: boolean }>();

/** The lists of a specification by kind. */
type Lists = Omit<Collections, 'fields'>;
expectTypeOf<Pick<Spec, keyof Lists>>().toEqualTypeOf<{
  [L in keyof Lists]: readonly Item<Lists[L]>[];
}>();
expectTypeOf<Pick<Spec, 'items' | 'fields' | 'linksFrom' | 'linksTo' | 'broken'>>().toEqualTypeOf<{
  items: ReadonlyMap<Key, AnyItem>;
  fields: ReadonlyMap<string, readonly Item<'field'>[]>;
  linksFrom(key: Key): readonly Link[];
  linksTo(key: Key): readonly Link[];
  broken: ReadonlySet<Key>;
}>();
expectTypeOf<Exclude<keyof Spec, keyof Lists>>().toEqualTypeOf<
  | (
      | 'info'
      | 'infoSource'
      | 'now'
      | 'revision'
      | 'versions'
      | 'history'
      | 'releases'
      | 'comparison'
      | 'items'
      | 'evidence'
      | 'api'
      | 'files'
      | 'locale'
      | 'splitAbove'
      | 'extend'
      | 'views'
    )
  | (
      | 'fields'
      | 'relationships'
      | 'linksFrom'
      | 'linksTo'
      | 'unresolved'
      | 'broken'
      | 'unread'
      | 'unreadItems'
      | 'unreadText'
    )
>();
expectTypeOf<Spec['info']>().toEqualTypeOf<
  Omit<
    z.output<typeof schema.SpecSchema>,
    'domains' | 'categories' | 'services' | 'screens' | 'environments' | 'teams' | 'dataClasses'
  >
>();
