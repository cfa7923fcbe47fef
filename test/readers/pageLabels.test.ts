import {describe, expect, it} from 'vitest';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {documentOf, projectActors} from '../stages/support.js';
import {readOne} from './input.js';

/** A synthetic page in the markup of the Kremlin's site. */
function pageOf(body: string, language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body><article class="read__in" id="event-5">
<h1 class="entry-title">T</h1><time class="read__published" datetime="2022-02-10"></time>
<div class="read__internal_content">${body}</div></article></body></html>`;
}

/** Marks of a synthetic page, each as `kind text`. */
async function marksOf(body: string, language = 'en'): Promise<string[]> {
  const {document} = await readOne('p.html', pageOf(body, language));
  return (document?.marks ?? []).map(({kind, start, end}) => `${kind} ${document?.text.slice(start, end)}`);
}

/** `kind label: words` of the turns of a synthetic page. */
async function turnsOf(body: string, language = 'en'): Promise<string[]> {
  const {document} = await readOne('p.html', pageOf(body, language));
  const text = document?.text ?? '';
  const described = {...documentOf(text, {date: '2022-02-10'}), marks: document?.marks ?? []};
  return splitTurns(described, projectActors()).items.map(
    ({kind, speaker, delivery, span, body: from}) =>
      `${kind} ${speaker} ${delivery}: ${text.slice(from, span.end).trim().replaceAll('\n', '|')}`,
  );
}

describe('labelMarks(a page)', () => {
  it.each([
    ['the colon inside the bold', '<p><b>Mayor Ann Green:</b> Hello.</p>', 'Mayor Ann Green:'],
    ['the colon outside', '<p><b>Mayor Ann Green</b>: Hello.</p>', 'Mayor Ann Green:'],
    ['the colon outside behind a space', '<p><b>Mayor Ann Green</b> : Hello.</p>', 'Mayor Ann Green :'],
    ['strong', '<p><strong>Ann Green:</strong> Hello.</p>', 'Ann Green:'],
    ['bold by style', '<p><span style="font-weight:bold">Ann Green:</span> Hello.</p>', 'Ann Green:'],
    ['several pieces', '<p><b>Mayor </b><b>Ann</b> <strong>Green</strong><b>:</b> Hello.</p>', 'Mayor Ann Green:'],
    ['a piece in italics', '<p><b><i>Mayor </i>Ann Green:</b> Hello.</p>', 'Mayor Ann Green:'],
    [
      'a person link with its tooltip',
      '<p><b>Mayor </b><a class="person_tag"><b>Ann\nGreen</b><span class="read__tooltip">Green Ann</span></a>: Hello.</p>',
      'Mayor Ann Green:',
    ],
    ['a link that is not bold', '<p><b>Mayor </b><a class="person_tag">Ann Green</a>: Hello.</p>', 'Mayor Ann Green:'],
    ['a note', '<p><b>Ann Green</b> (retranslated): Hello.</p>', 'Ann Green (retranslated):'],
    [
      'a note and a bold colon',
      '<p><b>Ann Green </b><i>(retranslated)</i><b>: </b>Hello.</p>',
      'Ann Green (retranslated):',
    ],
    ['a letter too much', '<p><b>Mayor Ann Green: H</b>ello, all: come in.</p>', 'Mayor Ann Green:'],
    ['a letter too few', '<p><b>Mayor Ann Gree</b>n: Hello.</p>', 'Mayor Ann Green:'],
    ['a paragraph of its own', '<p><b>Ann Green:</b></p><p>Hello.</p>', 'Ann Green:'],
    ['a line of its own', '<p>Talks began.<br><b>Ann Green:</b> Hello.</p>', 'Ann Green:'],
    ['a paragraph break lost', '<p>Talks began. <b>Ann Green:</b> Hello.</p>', 'Ann Green:'],
    ['an empty piece before', '<p><b></b><b>Ann Green:</b> Hello.</p>', 'Ann Green:'],
    ['a small letter', '<p><b>mayor of Norland Ann Green:</b> Hello.</p>', 'mayor of Norland Ann Green:'],
    ['a line break in it', '<p><b>Mayor of Norland<br>Ann Green:</b> Hello.</p>', 'Mayor of Norland\nAnn Green:'],
    ['a line break in the name', '<p><b>Mayor Ann</b><br/><b>Green</b>: Hello.</p>', 'Mayor Ann\nGreen:'],
    ['a line break behind it', '<p><b>Ann Green:</b><br>Hello.</p>', 'Ann Green:'],
    ['a link to a list of events', '<p><b>Mayor <a href="/events">Ann Green</a></b>: Hello.</p>', 'Mayor Ann Green:'],
    ['bold in bold', '<p><b>Mayor <b>Ann Green</b></b><b>:</b> Hello.</p>', 'Mayor Ann Green:'],
    ['no-break spaces', '<p><b>Ann&nbsp;Green&nbsp;</b>&nbsp;: Hello.</p>', 'Ann Green :'],
    ['spans around it', '<p><span><span><b>Ann Green</b></span>:</span> <span>Hello.</span></p>', 'Ann Green:'],
    ['an accent in two pieces', '<p>Cafe&#x301;</p><p><b>Ann Green:</b> Hello.</p>', 'Ann Green:'],
  ])('marks a label with %s', async (_, html, label) => {
    expect(await marksOf(html)).toEqual([`label ${label}`]);
  });

  it.each(['В.Путин:', 'К.-Ж.Токаев:', 'Ф.Мерц (по-немецки):', 'Ф.Мерц (как переведено):', 'Н.Назарбаев (перевод):'])(
    'marks the Russian label %s',
    async label => {
      expect(await marksOf(`<p><b>${label}</b> Добрый день.</p>`, 'ru')).toEqual([`label ${label}`]);
      const [name, note] = label.slice(0, -1).split(' (');
      const split = note === undefined ? `<b>${name}</b>:` : `<b>${name}</b> (${note}:`;
      expect(await marksOf(`<p>${split} Добрый день.</p>`, 'ru')).toEqual([`label ${label}`]);
    },
  );

  it('marks a voice without a name beside labels with one, and a label whose colon is mistyped', async () => {
    const html =
      '<p><b>Ann Green:</b> Ask.</p><p><b>Question:</b> Why?</p><p><b>Ann Green.</b> Because.</p><p><b>Ann Green</b> Yes.</p>';
    expect(await marksOf(html)).toEqual(['label Ann Green:', 'label Question:', 'label Ann Green.', 'label Ann Green']);
  });

  it.each([
    ['a bold beginning that names nobody', '<p><b>First:</b> roads. </p><p><b>My second point:</b> rail.</p>'],
    ['bold words in a sentence', '<p>We need <b>roads: many</b> of them.</p>'],
    ['bold words after a sentence', '<p>We build. <b>Roads and rails:</b> many. <b>Ann Brown</b> builds.</p>'],
    ['bold words at its beginning', '<p><b>Roads</b> matter. So do rails: all of them.</p>'],
    ['a time', '<p><b>At 12:45</b> we begin.</p>'],
    ['a separator', '<p><b>* * *</b></p><p><b>&lt;…&gt;</b></p>'],
  ])('takes %s for no label', async (_, html) => {
    expect(await marksOf(`<p><b>Ann Green:</b> Hello.</p>${html}`)).toEqual(['label Ann Green:']);
  });

  it('takes the end of a label without its colon for one, unless a sentence goes on', async () => {
    const html =
      '<p><b>Mayor Ann Green:</b> Hello.</p><p><b>Bob Brown:</b> Hi.</p><p><b>Ann Green.</b> Come in.</p>' +
      '<p><b>Ann Green</b> then left.</p><p><b>Bob Brown,</b> too, went home.</p>';
    expect(await marksOf(html)).toEqual(['label Mayor Ann Green:', 'label Bob Brown:', 'label Ann Green.']);
  });

  it('leaves a heading above a label apart from it', async () => {
    const html = '<p><b>Talks began</b><br><b>Ann Green:</b> Hello.</p>';
    expect(await marksOf(html)).toEqual(['aside Talks began', 'label Ann Green:']);
  });

  it('marks no lead-in of a text that names no speaker', async () => {
    expect(await marksOf('<p><b>Roads:</b> we build.</p><p><b>Schools:</b> we build.</p>')).toEqual([]);
  });

  it('keeps offsets right behind a paragraph left out', async () => {
    expect(await marksOf('<p>See also: a page</p><p><b>Ann Green:</b> Hello.</p>')).toEqual(['label Ann Green:']);
  });
});

describe('splitTurns(a page with asides)', () => {
  it('credits no bold question with a colon to the speaker before it', async () => {
    const html =
      '<p><b>Vladimir Putin:</b> We build and will go on to build roads and rails everywhere.</p><p><b>And what of gas: who pays?</b></p><p><b>Vladimir Putin:</b> All.</p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin null: We build and will go on to build roads and rails everywhere.',
      'note null null: And what of gas: who pays?',
      'speech putin null: All.',
    ]);
  });

  it('reads a page that is bold throughout like one that is not', async () => {
    const html =
      '<p><b>Vladimir Putin: Good afternoon.</b></p><p><b>We build roads.</b></p><p><b>Question: Why?</b></p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin null: Good afternoon.||We build roads.',
      'question null null: Why?',
    ]);
  });

  it('takes lines in italics for what happens, but no words in italics and no lines before the first label', async () => {
    const html =
      '<p><i>Speech at a dinner</i></p><p><b>Vladimir Putin:</b> One.</p><p><i>A film is shown.</i></p><p>Two <i>(laughs)</i>.</p><p>He said:</p><p><em>Three.</em></p>';
    expect(await turnsOf(html)).toEqual([
      'readout null null: Speech at a dinner',
      'speech putin null: One.',
      'direction null null: A film is shown.',
      'speech putin null: Two (laughs).||He said:||Three.',
    ]);
  });

  it('takes no line in italics that begins with who says it for a direction', async () => {
    const html =
      '<p><b>Vladimir Putin:</b> We build roads and rails in every part of the land.</p><p><i>Question: Why?</i></p><p><i>They laugh,<br>all of them.</i></p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin null: We build roads and rails in every part of the land.',
      'question null null: Why?',
      'direction null null: They laugh,',
      'direction null null: all of them.',
    ]);
  });

  it.each([
    ['Vladimir Putin and Kassym-Jomart Tokayev', null],
    ['В.Путин и К.-Ж.Токаев', null],
    ['Ann Green, sister of Vladimir Putin', null],
    ['Kassym-Jomart Tokayev, President of Kazakhstan', 'tokayev'],
    ['Э.Рахмон, Президент Таджикистана', 'rahmon'],
    ['Ivan Putin', null],
    ['Ivan Putin, farmer', null],
    ['President Tokayev', 'tokayev'],
    ['Chairman of the Board, President of Russia Vladimir Putin', 'putin'],
  ])('credits the label %s to %s', async (label, speaker) => {
    const html = `<p><b>Vladimir Putin:</b> One.</p><p><b>${label}:</b> Two.</p>`;
    expect(await turnsOf(html)).toEqual(['speech putin null: One.', `speech ${speaker} null: Two.`]);
  });

  it('leaves open in what language a turn goes on that begins with a sentence on it', async () => {
    const html = '<p><b>Vladimir Putin:</b> <i>(In English.)</i> Thank you.</p>';
    expect(await turnsOf(html)).toEqual(['speech putin null: (In English.) Thank you.']);
  });

  it('takes the colon behind a note behind the colon for no word', async () => {
    const html = '<p><b>Vladimir Putin: </b><i>(retranslated):</i> One.</p>';
    expect(await turnsOf(html)).toEqual(['speech putin translated: One.']);
  });

  it('knows a host again whose first label says so behind his name', async () => {
    const html =
      '<p><b>Vladimir Putin:</b> One.</p><p><b>Bob Brown, ceremony moderator:</b> Two.</p><p><b>Bob Brown:</b> Three.</p>';
    expect((await turnsOf(html)).slice(1)).toEqual(['moderator null null: Two.', 'moderator null null: Three.']);
  });

  it.each([
    ['retranslated', 'translated'],
    ['through interpreter', 'translated'],
    ['simultaneous translation', 'translated'],
    ['in Kazakh', 'translated'],
    ['speaking in Kazakh', 'translated'],
    ['in Russian', 'original'],
    ['говорит по-немецки', 'translated'],
    ['на казахском языке', 'translated'],
    ['синхронный перевод', 'translated'],
    ['на русском языке', 'original'],
    ['laughs', null],
    ['speaks to the interpreter', null],
  ])('reads (%s) before and behind the colon as %s', async (note, delivery) => {
    const shown = delivery === null ? `(${note}) ` : '';
    expect(await turnsOf(`<p><b>Vladimir Putin</b> <i>(${note})</i>: One.</p>`)).toEqual([
      `speech putin ${delivery}: One.`,
    ]);
    expect(await turnsOf(`<p><b>Vladimir Putin:</b> <i>(${note})</i> One.</p>`)).toEqual([
      `speech putin ${delivery}: ${shown}One.`,
    ]);
  });

  it('leaves the floor to the speaker after a subheading and a pulled quotation', async () => {
    const html =
      '<p><b>Vladimir Putin:</b> One.</p><p><b>On roads</b></p><p>Two.</p><blockquote><p>Two is much.</p></blockquote><p>Three.</p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin null: One.',
      'note null null: On roads',
      'speech putin null: Two.',
      'note null null: Two is much.',
      'speech putin null: Three.',
    ]);
  });

  it('keeps a quotation that a colon announces, and parts the text at a bold heading over another one', async () => {
    const html =
      '<p><b>Vladimir Putin:</b> He wrote:</p><blockquote>Peace.</blockquote><p><b>Excerpts from another meeting</b></p><p>Words.</p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin null: He wrote:||Peace.',
      'readout null null: Excerpts from another meeting',
      'readout null null: Words.',
    ]);
  });

  it('reads a note on either side of the colon as a translation', async () => {
    const html =
      '<p><b>Vladimir Putin</b> (retranslated): One.</p><p><b>Vladimir Putin:</b> (retranslated) Two.</p><p><b>Panel moderator:</b> Three.</p>';
    expect(await turnsOf(html)).toEqual([
      'speech putin translated: One.',
      'speech putin translated: Two.',
      'moderator null null: Three.',
    ]);
  });
});
