import type { Page } from 'playwright-core';

/** A place on a sheet; `y` in points from its foot. */
interface Mark {
  text: string;
  y: number;
}

/** A printed page of paper. */
export interface Sheet {
  headings: Mark[];
  /** By their addresses, those of a line in any order. */
  links: Mark[];
}

/** The headings of a part of a PDF file, with the number of the object that is their page. */
function readHeadings(pdf: string): { sheet: string; heading: Mark }[] {
  const entries = pdf.matchAll(/\/Title \((.*)\)\n\/Dest \[(\d+) 0 R \/XYZ \S+ (\S+) 0\]/g);
  return [...entries].map(([, text = '', sheet = '', y]) => ({ sheet, heading: { text, y: Number(y) } }));
}

function readLink(pdf: string, object: string): Mark[] {
  const [annotation = ''] = new RegExp(`(?<=\\n${object} 0 obj\\n)[^]*?(?=\\nendobj)`).exec(pdf) ?? [];
  const [, foot] = /\/Rect \[\S+ (\S+)/.exec(annotation) ?? [];
  const [, address, anchor] = /\/URI \((.*?)\)|\/Dest (\S+)/.exec(annotation) ?? [];
  const text = address ?? anchor;
  return foot === undefined || text === undefined ? [] : [{ text, y: Number(foot) }];
}

/** Prints a page on A4, and says where the headings and links stand, sheet by sheet. */
export async function printSheets(page: Page): Promise<Sheet[]> {
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, outline: true, tagged: true });
  const pdf = file.toString('latin1');
  const headings = readHeadings(pdf);
  return [...pdf.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n([^]*?)\nendobj/g)].map(
    ([, object = '', content = '']) => {
      const [, annotations = ''] = /\/Annots \[([^\]]*)\]/.exec(content) ?? [];
      const links = [...annotations.matchAll(/(\d+) 0 R/g)].flatMap(([, link = '']) => readLink(pdf, link));
      return {
        headings: headings.flatMap(({ sheet, heading }) => (sheet === object ? [heading] : [])),
        links,
      };
    },
  );
}
