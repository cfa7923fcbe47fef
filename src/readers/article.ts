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

/** Find the main text of a page: navigation, footers and teasers are left out by their look, so check the result. */
export async function extractArticle(html: string): Promise<Article> {
  const [{parseHTML}, {Readability}] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const {document} = parseHTML(html);
  const article = new Readability(document).parse();
  return {
    html: article?.content || null,
    title: article?.title || null,
    language: article?.lang || null,
    published: article?.publishedTime || null,
  };
}
