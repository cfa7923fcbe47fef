/** Frames around wide things. */
import {html, type Markup} from '../markup.js';

/** A box that scrolls sideways by itself, reachable by keyboard; `label` says what is in it. */
export function scrollBox(label: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>
`;
}
