/** What a workbook of one sheet has around its cells; see ECMA-376, part 1. */
export function frameParts(sheetName: string): readonly (readonly [string, string])[] {
  const sheet = `<sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/>`;
  const workbook = `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${office}"><sheets>${sheet}</sheets></workbook>`;
  return [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', xmlFile(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
}

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return xmlFile(
    `<Relationships xmlns="${packageNamespace}/relationships">${items.join('')}</Relationships>`,
  );
}

export function xmlFile(element: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element}`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = xmlFile(
  [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>`,
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetTypes}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>`,
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${sheetTypes}.sharedStrings+xml"/>`,
    '</Types>',
  ].join(''),
);

/** The cell formats of `styles`; 0 is the plain one. */
export const styleNumbers = { text: '1', moment: '2' } as const;

const styles = xmlFile(
  [
    `<styleSheet xmlns="${spreadsheetNamespace}">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>',
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    '</styleSheet>',
  ].join(''),
);
