/** Types of columns as Prisma has them, with the attributes of native types. https://www.prisma.io/docs/orm/reference/prisma-schema-reference */
import type { Dialect } from '../../../model/data/database-types.ts';
import { parseType } from '../../../model/data/data-type.ts';
import { dialectOf, hasZone, type ColumnType } from '../data-model/column-type.ts';
import type { Spec } from '../../../model/spec.ts';
import { nativeTypeOf } from './native-type.ts';

/** A type of Prisma. */
export interface PrismaType {
  /** `Int`, `String` and so on; undefined where Prisma only knows the type by its name. */
  scalar?: string;
  /** What is behind `@db.`, such as `VarChar(255)`. */
  native?: string;
}

/** Databases that Prisma has providers for. */
export const PROVIDERS: Readonly<Record<Dialect, string>> = {
  postgres: 'postgresql',
  mysql: 'mysql',
  sqlserver: 'sqlserver',
  sqlite: 'sqlite',
  // Prisma has none; its types are those of PostgreSQL by their families.
  oracle: 'postgresql',
};

/** `Scalar Native`; a native type that ends in `()` takes what is in the brackets of the type. */
type Rows = Readonly<Record<string, string>>;

const POSTGRES: Rows = {
  smallint: 'Int SmallInt',
  integer: 'Int',
  bigint: 'BigInt',
  numeric: 'Decimal Decimal()',
  real: 'Float Real',
  'double precision': 'Float',
  money: 'Decimal Money',
  boolean: 'Boolean',
  'character varying': 'String VarChar()',
  character: 'String Char()',
  text: 'String',
  citext: 'String Citext',
  bytea: 'Bytes',
  date: 'DateTime Date',
  time: 'DateTime Time()',
  'time with time zone': 'DateTime Timetz()',
  timestamp: 'DateTime Timestamp()',
  'timestamp with time zone': 'DateTime Timestamptz()',
  uuid: 'String Uuid',
  json: 'Json Json',
  jsonb: 'Json',
  xml: 'String Xml',
  inet: 'String Inet',
  bit: 'String Bit()',
  'bit varying': 'String VarBit()',
};

const MYSQL: Rows = {
  tinyint: 'Int TinyInt',
  boolean: 'Boolean',
  smallint: 'Int SmallInt',
  mediumint: 'Int MediumInt',
  int: 'Int',
  bigint: 'BigInt',
  decimal: 'Decimal Decimal()',
  float: 'Float Float',
  double: 'Float',
  bit: 'Bytes Bit()',
  date: 'DateTime Date',
  time: 'DateTime Time()',
  datetime: 'DateTime DateTime()',
  timestamp: 'DateTime Timestamp()',
  year: 'Int Year',
  char: 'String Char()',
  varchar: 'String VarChar()',
  tinytext: 'String TinyText',
  text: 'String Text',
  mediumtext: 'String MediumText',
  longtext: 'String LongText',
  binary: 'Bytes Binary()',
  varbinary: 'Bytes VarBinary()',
  tinyblob: 'Bytes TinyBlob',
  blob: 'Bytes Blob',
  mediumblob: 'Bytes MediumBlob',
  longblob: 'Bytes LongBlob',
  json: 'Json',
};

const SQLSERVER: Rows = {
  bit: 'Boolean',
  tinyint: 'Int TinyInt',
  smallint: 'Int SmallInt',
  int: 'Int',
  bigint: 'BigInt',
  decimal: 'Decimal Decimal()',
  money: 'Float Money',
  smallmoney: 'Float SmallMoney',
  real: 'Float Real',
  float: 'Float',
  date: 'DateTime Date',
  time: 'DateTime Time',
  datetime: 'DateTime DateTime',
  datetime2: 'DateTime DateTime2',
  smalldatetime: 'DateTime SmallDateTime',
  datetimeoffset: 'DateTime DateTimeOffset',
  char: 'String Char()',
  varchar: 'String VarChar()',
  text: 'String Text',
  nchar: 'String NChar()',
  nvarchar: 'String NVarChar()',
  ntext: 'String NText',
  binary: 'Bytes Binary()',
  varbinary: 'Bytes VarBinary()',
  image: 'Bytes Image',
  uniqueidentifier: 'String UniqueIdentifier',
  xml: 'String Xml',
};

const NATIVE: Readonly<Partial<Record<Dialect, Rows>>> = {
  postgres: POSTGRES,
  mysql: MYSQL,
  sqlserver: SQLSERVER,
};

/** Types whose bare name stands for something else than Prisma's type without a length. */
const UNLIKE = new Set(['bpchar', '"char"', 'name', 'regclass', 'regproc', 'regtype', 'float4']);

const UNSIGNED: Rows = {
  tinyint: 'UnsignedTinyInt',
  smallint: 'UnsignedSmallInt',
  mediumint: 'UnsignedMediumInt',
  int: 'UnsignedInt',
  bigint: 'UnsignedBigInt',
};

/** The type by its family alone, in databases whose types Prisma does not name. */
function familyType(type: ColumnType): PrismaType {
  const { family, bytes } = type;
  switch (family) {
    case 'integer':
      return { scalar: bytes === undefined || bytes > 4 ? 'BigInt' : 'Int' };
    case 'decimal':
      return { scalar: 'Decimal' };
    case 'float':
      return { scalar: 'Float' };
    case 'boolean':
      return { scalar: 'Boolean' };
    case 'text':
    case 'uuid':
      return { scalar: 'String' };
    case 'date':
    case 'time':
      return { scalar: 'DateTime' };
    case 'timestamp':
      return { scalar: 'DateTime', ...(hasZone(type) && { native: 'Timestamptz' }) };
    case 'json':
      return { scalar: 'Json' };
    default:
      return {};
  }
}

const UNINDEXED: Readonly<Partial<Record<Dialect, RegExp>>> = {
  mysql: /^(?:Tiny|Medium|Long)?(?:Text|Blob)$|^Json$/u,
  sqlserver: /^(?:N?Text|Image|Xml)$|\(Max\)$/u,
};

/** True for a type whose values the database puts into an index as a whole. */
export function isIndexed(dialect: Dialect, { scalar, native }: PrismaType): boolean {
  return UNINDEXED[dialect]?.test(native ?? scalar ?? '') !== true;
}

/** A type of Prisma; without a scalar where it can only be named as `Unsupported`. */
export function prismaTypeOf(spec: Spec, type: ColumnType): PrismaType {
  const dialect = dialectOf(spec);
  const rows = NATIVE[dialect];
  if (!rows) return dialect === 'sqlite' || type.dimensions === 0 ? familyType(type) : {};
  // Only PostgreSQL has lists.
  if (dialect !== 'postgres' && type.dimensions > 0) return {};
  const parsed = parseType(type.underlying);
  const isUnlike = dialect === 'postgres' && UNLIKE.has(parsed?.name ?? '');
  if (!parsed || type.dimensions > 1 || (isUnlike && parsed.args.length === 0))
    return parsed?.name === 'float4' ? { scalar: 'Float', native: 'Real' } : {};
  if (dialect === 'postgres' && parsed.name === 'oid') return { scalar: 'Int', native: 'Oid' };
  if (dialect === 'postgres' && parsed.name === 'float' && Number(parsed.args[0]) <= 24)
    return { scalar: 'Float', native: 'Real' };
  const row = Object.hasOwn(rows, type.name) ? rows[type.name] : undefined;
  const [scalar, native] = row?.split(' ') ?? [];
  if (scalar === undefined) return {};
  const isUnsigned = dialect === 'mysql' && /\bunsigned\b|^serial\b/iu.test(type.underlying);
  const unsigned = isUnsigned ? UNSIGNED[type.name] : undefined;
  if (unsigned !== undefined) return { scalar, native: unsigned };
  if (native === undefined) return { scalar };
  const stated = nativeTypeOf(native, parsed.args, dialect);
  if (stated === undefined) return {};
  return stated === '' ? { scalar } : { scalar, native: stated };
}
