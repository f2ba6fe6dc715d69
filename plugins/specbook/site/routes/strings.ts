/** `/_specbook/strings/<area>.<digest>.js`: the words that scripts show. */
import type { APIContext, GetStaticPathsOptions } from 'astro';
import { BROWSER_AREAS, type BrowserArea } from '../../i18n/index.ts';
import { stateAt } from '../integration/state.ts';
import { stringsName, stringsScript } from '../render/strings-script.ts';

export const prerender = true;

interface Props extends Record<string, unknown> {
  area: BrowserArea;
}

/** One file for each area. */
export function getStaticPaths({
  routePattern,
}: GetStaticPathsOptions): { params: { name: string }; props: Props }[] {
  const { spec } = stateAt(routePattern);
  return BROWSER_AREAS.map((area) => ({
    params: { name: stringsName(spec, area) },
    props: { area },
  }));
}

/** The words of one area. */
export function GET({ routePattern, props }: APIContext<Props>): Response {
  return new Response(stringsScript(stateAt(routePattern).spec, props.area), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
