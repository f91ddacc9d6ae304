import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';

const namespaces = {
  'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
  'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
  'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
  'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
};

/** A property that the standard does not know by itself. */
interface Described {
  schema: string;
  namespace: string;
  prefix: string;
  property: string;
  type: 'Text' | 'Integer';
  what: string;
}

const described: Described[] = [
  {
    schema: 'PDF/UA identification schema',
    namespace: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    property: 'part',
    type: 'Integer',
    what: 'Part of ISO 14289 to which the document conforms',
  },
  {
    schema: 'XMP media management schema',
    namespace: 'http://ns.adobe.com/xap/1.0/mm/',
    prefix: 'xmpMM',
    property: 'InstanceID',
    type: 'Text',
    what: 'Identifier of this version of the document',
  },
  {
    schema: 'Adobe PDF schema',
    namespace: 'http://ns.adobe.com/pdf/1.3/',
    prefix: 'pdf',
    property: 'PDFVersion',
    type: 'Text',
    what: 'Version of PDF in which the document is written',
  },
];

const resource = { 'rdf:parseType': 'Resource' };

function describe({ schema, namespace, prefix, property, type, what }: Described) {
  const ownProperty = x('rdf:li', resource, [
    x('pdfaProperty:name', property),
    x('pdfaProperty:valueType', type),
    x('pdfaProperty:category', 'internal'),
    x('pdfaProperty:description', what),
  ]);
  return x('rdf:li', resource, [
    x('pdfaSchema:schema', schema),
    x('pdfaSchema:namespaceURI', namespace),
    x('pdfaSchema:prefix', prefix),
    x('pdfaSchema:property', [x('rdf:Seq', [ownProperty])]),
  ]);
}

/** What the metadata of a PDF/A-3a says beside those of any PDF: one element of RDF. */
export const archiveMetadata = toXml(
  x('rdf:Description', { 'rdf:about': '', ...namespaces }, [
    x('pdfaid:part', '3'),
    x('pdfaid:conformance', 'A'),
    x('pdfaExtension:schemas', [x('rdf:Bag', described.map(describe))]),
  ]),
);
