import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { forbiddenFolders, forbiddenRooms, PACKAGE, ROOMS } from './scripts/walls.ts';

/** Walls that dependency-cruiser cannot see: it reads no `.astro` file. */
const wallsOfSite = [
  {
    regex: `(^|/)(${forbiddenFolders('site').join('|')})(/|$)`,
    message: 'Nothing imports cli/: pages and commands share what lies behind both.',
  },
  {
    regex: '^\\..*\\.ts$',
    message:
      "dist/ holds no .ts: import './name.js', or through the exports map ('astro-specbook/site/name.js').",
  },
];
/** What a room may not import of its folder. */
const wallOfRoom = (folder, room) => {
  const rooms = forbiddenRooms(folder, room).join('|');
  return {
    regex: `^(?:(?:\\.\\./)+|astro-specbook/${folder}/)(?:${rooms})/`,
    message: `${folder}/${room}/ may not import ${rooms.replaceAll('|', ', ')} (scripts/walls.ts).`,
  };
};
const wallsOfExample = [
  {
    regex: '(^|/)plugins/specbook(/|$)|^astro-specbook/(site|routes)(/|$)',
    message: 'The example is a user like any other: import what astro-specbook exports for users.',
  },
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.astro/',
    '**/.cache/',
    'test-results/',
    'playwright-report/',
    // Fixtures are input: some are wrong on purpose.
    'tests/**/content/',
    'tests/faults/**/*.mdx',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a message reads as written; the rule guards against objects and undefined, and still does.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An unused parameter may be there for its place: `_` says so.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // `items.forEach((item) => visit(item))` is plain enough; braces would only make it longer.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Types are imported as types, so that a module's runtime imports can be read off its head.
      '@typescript-eslint/consistent-type-imports': 'error',
      // `type` and `interface` differ in use: records may be `type` where a union or a mapped type stands beside them.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // The two are the same to a reader, and `{ [id: string]: … }` names the key.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },
  {
    files: ['**/*.d.ts'],
    rules: {
      // `declare module` in a file with an import at its head would augment a module, not declare one.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A fixture that is not what the test says it is must throw, and `!` does.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globals.node } },
  // `astro check` knows the types of an .astro file; ESLint reads its syntax and its markup.
  { files: ['**/*.astro'], extends: [astro.configs.recommended, astro.configs['jsx-a11y-strict']] },
  {
    files: [`${PACKAGE}/site/**/*.astro`],
    rules: {
      'no-restricted-imports': ['error', { patterns: wallsOfSite }],
      // The rule knows pages/ only; these are routes too, injected by the integration.
      'astro/no-prerender-export-outside-pages': 'off',
      // What scrolls must be reached by the keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'group'] },
      ],
    },
  },
  ...ROOMS.map(({ folder, room }) => ({
    files: [`${PACKAGE}/${folder}/${room}/**/*.astro`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...wallsOfSite, wallOfRoom(folder, room)] }],
    },
  })),
  {
    files: ['src/**/*.{astro,ts,mdx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: wallsOfExample }] },
  },
);
