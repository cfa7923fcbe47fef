import {describe, expect, it} from 'vitest';
import {renderHeadlineText} from '../../src/report/headlineText.js';
import {renderReport} from '../../src/report/html.js';
import {viewFurther, viewStudy} from '../../src/report/parts.js';
import {buildView, draftDocuments} from './support.js';

const CODED = draftDocuments();
const VIEW = buildView(CODED, {further: ['sovereignty']});

describe('viewStudy(view) and viewFurther(view)', () => {
  it('share out every row of every table by frame', () => {
    const [study, further] = [viewStudy(VIEW), viewFurther(VIEW)];
    for (const rows of [
      (view: typeof VIEW) => view.headline.rows,
      (view: typeof VIEW) => view.comparison,
      (view: typeof VIEW) => view.timeline,
      (view: typeof VIEW) => view.grades,
    ]) {
      expect(rows(VIEW).length).toBeGreaterThan(0);
      expect(rows(study).length + rows(further).length).toBe(rows(VIEW).length);
      expect(rows(study).some(({frame}) => frame === 'sovereignty')).toBe(false);
      expect(rows(further).every(({frame}) => frame === 'sovereignty')).toBe(true);
    }
  });
});

describe('a frame shown apart', () => {
  const page = renderReport(VIEW);
  const section = (id: string): string =>
    page.slice(page.indexOf(`<section class="${id}-section"`)).split('</section>')[0] ?? '';

  it('stands in its own section, with the words that it is not validated, and in no other table', () => {
    expect(section('further')).toContain('Sovereignty');
    expect(section('further')).toContain('nobody has checked against readers yet');
    for (const id of ['figures', 'rates', 'timeline', 'comparison', 'grades']) {
      expect(section(id)).not.toContain('Sovereignty');
      expect(section(id)).toContain('Friendship');
    }
  });

  it('takes no part in the answer', () => {
    expect(page.slice(page.indexOf('class="answer"')).split('</header>')[0]).not.toContain('Sovereignty');
  });

  it('is announced, not tabulated, in the terminal', () => {
    const text = renderHeadlineText(VIEW, {width: 100, colour: false});
    expect(text).not.toContain('Sovereignty');
    expect(text).toContain('1 further frame, not validated');
  });

  it('is said to be none where there is none', () => {
    expect(renderReport(buildView(CODED))).toContain('None: every frame counted belongs to the study.');
  });
});
