/** The ends of edges at each side of each node, while their rows are not yet known. */
import type { DiagramNode, EdgeEnd } from '../model/diagram-model.ts';

/** A side of a node. */
export type Side = 'left' | 'right';

/** An end of an edge whose side is known. */
export interface UnplacedEnd {
  end: EdgeEnd;
  /** Ends at the same row with the same symbol share a port; others have ports of their own. */
  symbol: string;
  /** Index of the node. */
  node: number;
  side: Side;
}

/** Ends by node and side. */
export class EndsBySide {
  readonly #ends = new Map<string, UnplacedEnd[]>();

  add(end: UnplacedEnd): void {
    const key = `${end.node} ${end.side}`;
    const others = this.#ends.get(key);
    if (others) others.push(end);
    else this.#ends.set(key, [end]);
  }

  at(node: number, side: Side): readonly UnplacedEnd[] {
    return this.#ends.get(`${node} ${side}`) ?? [];
  }

  all(): Iterable<readonly UnplacedEnd[]> {
    return this.#ends.values();
  }

  /** How many different symbols are at the side of a node that has more of them. */
  maxSymbols(node: number): number {
    const count = (side: Side): number =>
      new Set(this.at(node, side).map(({ symbol }) => symbol)).size;
    return Math.max(count('left'), count('right'));
  }

  /**
   * The side for a self-loop: where it crosses fewer edges that leave the node between its two rows, or else where there
   * are fewer edges.
   */
  sideOfLoop(from: UnplacedEnd, to: UnplacedEnd, node: DiagramNode | undefined): Side {
    const rowOf = ({ end }: UnplacedEnd): number =>
      node?.rows.findIndex(({ field }) => field !== undefined && end.fields.includes(field)) ?? -1;
    const [top, bottom] = [rowOf(from), rowOf(to)].sort((a, b) => a - b) as [number, number];
    const crossed = (side: Side): number =>
      new Set(
        this.at(from.node, side)
          .map(rowOf)
          .filter((row) => row > top && row < bottom),
      ).size;
    const [left, right] = [crossed('left'), crossed('right')];
    if (left !== right) return left < right ? 'left' : 'right';
    return this.at(from.node, 'left').length < this.at(from.node, 'right').length
      ? 'left'
      : 'right';
  }
}
