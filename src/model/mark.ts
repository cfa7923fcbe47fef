import type {Span} from './span.js';

/**
 * What a mark says of its stretch: `label` names the speaker of what follows, `direction` tells what happens (`It was so
 * decided.`), `heading` parts the text (an item of an agenda), `aside` stands in it without parting it (a subheading, a
 * pulled quotation): the speaker goes on after an aside, and after a heading nobody has the floor.
 */
export type MarkKind = 'label' | 'direction' | 'heading' | 'aside';

/**
 * A stretch of text that the source sets apart by its markup: bold labels of a page, italics of a record, `<u who>`.
 * Offsets into the normalised text, half-open. A label ends after its colon, where it has one, or where the words begin.
 */
export interface Mark extends Span {
  readonly kind: MarkKind;
}
