import { type Door, nameOf, type Offered } from './door';
import { pageOf } from './page';
import { wording } from './words';
import { escaped, XML } from './xml';

/** SCORM 1.2, which nearly all platforms take. */
export const scorm12: Door = {
  id: 'scorm-1.2',
  label: 'SCORM 1.2',
  how: wording.withScorm12,
  marks: wording.theBrowser,
  files: (offered) => [
    { path: 'imsmanifest.xml', text: manifest12(offered) },
    { path: 'index.html', text: pageOf(offered, 'scorm-1.2') },
  ],
};

export const scorm2004: Door = {
  id: 'scorm-2004',
  label: 'SCORM 2004',
  how: wording.withScorm2004,
  marks: wording.theBrowser,
  files: (offered) => [
    { path: 'imsmanifest.xml', text: manifest2004(offered) },
    { path: 'index.html', text: pageOf(offered, 'scorm-2004') },
  ],
};

function manifest12({ assignment, hash }: Offered): string {
  const title = escaped(nameOf(assignment));
  return `${XML}
<manifest identifier="wengert-${hash}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${title}</title>
      <item identifier="item" identifierref="page"><title>${title}</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>
  </resources>
</manifest>
`;
}

function manifest2004({ assignment, hash }: Offered): string {
  const title = escaped(nameOf(assignment));
  return `${XML}
<manifest identifier="wengert-${hash}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${title}</title>
      <item identifier="item" identifierref="page">
        <title>${title}</title>
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormType="sco" href="index.html"><file href="index.html"/></resource>
  </resources>
</manifest>
`;
}
