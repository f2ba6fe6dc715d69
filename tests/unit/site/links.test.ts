import { describe, expect, test } from 'vitest';
import { KINDS_WITH_PATHS } from './kinds.ts';
import { itemPath } from '../../../plugins/specbook/model/item-path.ts';
import { itemHref, pathHref, markdownPath } from '../../../plugins/specbook/site/render/links.ts';

describe('an address on the site', () => {
  test.each(KINDS_WITH_PATHS)('of a %s is %s', (key, path) => {
    expect(itemPath(key)).toBe(path);
  });

  test('keeps the case of an id', () => {
    expect(itemPath('requirement:PERF-rt-002')).toBe('/requirements/PERF-rt-002/');
  });

  test('escapes what an address cannot hold', () => {
    expect(itemPath('run:2026-11-01 löad')).toBe('/evidence/2026-11-01%20l%C3%B6ad/');
  });

  test('stands under base and prefix, however these are written', () => {
    for (const base of ['/pr-preview/pr-7', '/pr-preview/pr-7/', 'pr-preview/pr-7']) {
      for (const prefix of ['/spec', 'spec/', '/spec/']) {
        expect(itemHref('entity:patient', { base, prefix })).toBe(
          '/pr-preview/pr-7/spec/entities/patient/',
        );
      }
    }
  });

  test('has nothing before it without base and prefix', () => {
    expect(pathHref('/')).toBe('/');
    expect(pathHref('/', { base: '/', prefix: '/' })).toBe('/');
    expect(pathHref('/', { base: '/pr-7' })).toBe('/pr-7/');
  });
});

describe('the Markdown twin of a page', () => {
  test.each([
    ['/', '/index.md'],
    ['/#sec.teams', '/index.md#sec.teams'],
    ['/entities/patient/', '/entities/patient.md'],
    ['/entities/patient/#email', '/entities/patient.md#email'],
    ['/documents/05-data-models/', '/documents/05-Data-Models.md'],
    ['/documents/08-acceptance-criteria/#ac-1', '/documents/08-Acceptance-Criteria.md#ac-1'],
    ['/performance/?verdict=missed#site.filters', '/performance.md'],
    ['/spec.json', '/spec.json'],
  ])('of %s is %s', (path, twin) => {
    expect(markdownPath(path)).toBe(twin);
  });

  test('is what links in Markdown lead to, under base and prefix', () => {
    expect(itemHref('field:patient.email', { base: '/pr-7', prefix: 'spec', for: 'md' })).toBe(
      '/pr-7/spec/entities/patient.md#email',
    );
  });
});
