import { describe, expect, test } from 'vitest';
import { editHrefOf } from '../../../plugins/specbook/site/render/repository-place.ts';
import { specOf } from '../../support/spec-of.ts';
import { discussionLink, linksToPlace } from '../../../plugins/specbook/site/render/repository.ts';

const position = { file: 'entities/shop/order.yaml', line: 12, column: 3 };
const at = (url: string) => ({ url, branch: 'main', folder: 'spec/content' });
const path = 'spec/content/entities/shop/order.yaml';

describe('links into a repository', () => {
  test.each([
    ['https://github.com/acme/shop', 'https://github.com/acme/shop/edit/main/' + path + '#L12'],
    ['https://gitlab.com/acme/shop', 'https://gitlab.com/acme/shop/-/edit/main/' + path + '#L12'],
    [
      'https://git.gitlab.acme.org/acme/shop',
      'https://git.gitlab.acme.org/acme/shop/-/edit/main/' + path + '#L12',
    ],
    [
      'https://bitbucket.org/acme/shop',
      'https://bitbucket.org/acme/shop/src/main/' + path + '?mode=edit&at=main#lines-12',
    ],
    [
      'https://codeberg.org/acme/shop',
      'https://codeberg.org/acme/shop/_edit/main/' + path + '#L12',
    ],
    [
      'https://forgejo.acme.org/acme/shop',
      'https://forgejo.acme.org/acme/shop/_edit/main/' + path + '#L12',
    ],
  ])('edit a line at %s', (url, edit) => {
    expect(linksToPlace(at(url), position).edit).toBe(edit);
  });

  test('take the addresses of GitHub where the host says nothing, and where only a part of its name does', () => {
    for (const url of ['https://code.acme.org/shop', 'https://notgitlab.org/shop']) {
      expect(linksToPlace(at(url), position).edit).toBe(`${url}/edit/main/${path}#L12`);
    }
  });

  test('open a discussion that names the item and links to its line', () => {
    const place = at('https://github.com/acme/shop');
    const { view } = linksToPlace(place, position);
    const { pathname, searchParams } = new URL(discussionLink(place, 'PERF-RT-002', view));
    expect(pathname).toBe('/acme/shop/issues/new');
    expect(searchParams.get('title')).toBe('PERF-RT-002');
    expect(searchParams.get('body')).toContain(`/blob/main/${path}?plain=1#L12`);
  });

  test('leave out a slash or .git at the end of the address, and an empty folder', () => {
    for (const url of ['https://github.com/acme/shop/', 'https://github.com/acme/shop.git']) {
      const { edit } = linksToPlace({ url, branch: 'main', folder: '' }, position);
      expect(edit).toBe('https://github.com/acme/shop/edit/main/entities/shop/order.yaml#L12');
    }
  });

  test('escape what an address cannot hold, and keep the slashes of a branch', () => {
    const place = { url: 'https://github.com/acme/shop', branch: 'feature/ü', folder: 'my spec' };
    expect(linksToPlace(place, position).edit).toBe(
      'https://github.com/acme/shop/edit/feature/%C3%BC/my%20spec/entities/shop/order.yaml#L12',
    );
  });
});

describe('where a file is edited', () => {
  const spec = async (repository = '') =>
    (await specOf({ 'spec.yaml': `title: Shop\nrevision: 1.0.0\n${repository}` })).spec;
  const REPOSITORY = 'repository: { url: https://github.com/acme/shop }\n';
  const config = { root: '/site', content: '/site/con tent' };
  const editLink = { baseUrl: 'https://git.example.org/edit/main/' };

  test('is the repository of spec.yaml, at the line', async () => {
    const href = editHrefOf({ spec: await spec(REPOSITORY), config });
    expect(href?.(position)).toBe(
      'https://github.com/acme/shop/edit/main/con%20tent/entities/shop/order.yaml#L12',
    );
  });

  test('is the address of the option, with the path of the file from the root of the project', async () => {
    for (const repository of ['', REPOSITORY]) {
      const href = editHrefOf({
        spec: await spec(repository),
        config: { ...config, look: { editLink } },
      });
      expect(href?.(position)).toBe(
        'https://git.example.org/edit/main/con%20tent/entities/shop/order.yaml',
      );
    }
  });

  test('is nowhere without a repository, or where the option says so', async () => {
    expect(editHrefOf({ spec: await spec(), config })).toBeUndefined();
    const off = { ...config, look: { editLink: false as const } };
    expect(editHrefOf({ spec: await spec(REPOSITORY), config: off })).toBeUndefined();
  });
});
