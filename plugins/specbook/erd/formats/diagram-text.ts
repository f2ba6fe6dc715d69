/** A diagram in the text formats of other tools. */
import type { DiagramModel } from '../model/diagram-model.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';
import { toPlantUml } from './to-plantuml.ts';

/** The texts of a diagram; each is written when it is read. */
export interface DiagramText {
  name: string;
  /** One text, or several where one would exceed Mermaid's limit. */
  mermaid: readonly string[];
  dot: string;
  plantuml: string;
}

/** The texts of a diagram. */
export function writeTexts(diagram: DiagramModel): DiagramText {
  const model = { ...diagram, ...diagram.textGraph };
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
