/** The main text of any page, without knowing the site. Home of readability and linkedom. */

/** What a general extractor makes of a page; null where it found nothing. */
export interface Article {
  /** The main part as HTML. */
  readonly html: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** Time of publication as the page declares it. */
  readonly published: string | null;
}

/** An article not found. */
export const NOTHING: Article = {html: null, title: null, language: null, published: null};

/**
 * Find the main text of a page: navigation, footers and teasers are left out by their look, so check the result.
 *
 * @param write - Gives a whole document with `<html>` and `<body>`, as a parser writes it out.
 */
export async function extractArticle(write: () => string): Promise<Article> {
  const [{parseHTML}, {Readability}] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const article = parse(() => new Readability(parseHTML(write()).document).parse());
  if (article === null) return NOTHING;
  const {content, title, lang, publishedTime} = article;
  return {html: content || null, title: title || null, language: lang || null, published: publishedTime || null};
}

/** Writing and both packages call themselves once per level of the page and give up on absurd nesting; that page has no article. */
function parse<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}
