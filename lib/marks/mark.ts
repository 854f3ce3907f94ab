import type { DetectedClaim } from '../detect/claim.ts';

/** How the evidence stands to a marked statement, as the line under it tells. `law` for claims about law alone. */
export type MarkShape = 'agrees' | 'mixed' | 'disagrees' | 'law';
export const MARK_SHAPES: readonly MarkShape[] = ['agrees', 'mixed', 'disagrees', 'law'];

/** One marked sentence. Claims that share a sentence share its mark. */
export interface Mark {
  /** Counts up in reading order; stays the same for as long as the sentence stays. */
  readonly id: number;
  readonly quote: string;
  readonly claims: readonly DetectedClaim[];
  readonly shape: MarkShape;
  /** A static range costs the page nothing when it changes; it is only right while its nodes are unchanged. */
  readonly range: StaticRange;
}

/** The part of a topic that decides a mark's shape. */
interface TopicStanding {
  readonly law?: boolean | undefined;
  readonly stances: Readonly<Record<'asserts' | 'denies', { readonly evidence: string }>>;
}

/**
 * The shape for a sentence's claims: the standing that all of them share; `law` where all are about law; else `mixed`.
 * What is unknown is drawn as mixed: the line says "look", never "wrong".
 */
export function shapeOf(
  claims: readonly DetectedClaim[],
  topics: Readonly<Record<string, TopicStanding | undefined>>,
): MarkShape {
  const shapes = new Set<MarkShape>(claims.map((claim) => shapeOfClaim(topics[claim.topic], claim.stance)));
  if (shapes.size > 1) shapes.delete('law');
  const [only] = shapes;
  return shapes.size === 1 && only ? only : 'mixed';
}

function shapeOfClaim(topic: TopicStanding | undefined, stance: 'asserts' | 'denies'): MarkShape {
  if (topic?.law) return 'law';
  const evidence = topic?.stances[stance].evidence;
  return evidence === 'agrees' || evidence === 'disagrees' ? evidence : 'mixed';
}
