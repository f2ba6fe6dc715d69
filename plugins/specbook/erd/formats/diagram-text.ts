/** A diagram as text for other tools. */
import type { DiagramModel } from '../model/diagram-model.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';
import { toPlantUml } from './to-plantuml.ts';

/** The texts of a diagram; each is written when it is asked for. */
export interface DiagramText {
  name: string;
  /** One text, or several where one would be longer than Mermaid draws. */
  mermaid: readonly string[];
  dot: string;
  plantuml: string;
}

/** The texts of what a diagram shows. */
export function textsOf(drawn: DiagramModel): DiagramText {
  const model = { ...drawn, ...drawn.inTexts };
  let mermaid: readonly string[] | undefined;
  return {
    name: model.name,
    get mermaid() {
      return (mermaid ??= toMermaid(model));
    },
    get dot() {
      return toDot(model);
    },
    get plantuml() {
      return toPlantUml(model);
    },
  };
}
