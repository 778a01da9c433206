import { type Door, nameOf, type Offered } from './door';
import { pageOf } from './page';
import { wording } from './words';
import { escaped } from './xml';

/** edX: a problem with a page of its own, whose three functions edX calls. */
export const jsinput: Door = {
  id: 'jsinput',
  label: 'edX (JSInput)',
  how: wording.withJsInput,
  marks: wording.theBrowser,
  files: (offered) => [
    { path: pageName(offered), text: pageOf(offered, 'jsinput') },
    { path: 'problem.xml', text: problemOf(offered) },
  ],
};

const pageName = ({ hash }: Offered) => `wengert-${hash.slice(0, 8)}.html`;

function problemOf(offered: Offered): string {
  const title = escaped(nameOf(offered.assignment));
  return `<problem display_name="${title}">
  <script type="loncapa/python">
<![CDATA[
import json

def wengert(expect, ans):
    grade = json.loads(json.loads(ans)["answer"])
    points, most = int(grade["points"]), int(grade["most"])
    share = max(0.0, min(1.0, float(points) / most))
    return {
        "ok": True if share == 1 else "partial" if share > 0 else False,
        "grade_decimal": share,
        "msg": "%d of %d" % (points, most),
    }
]]>
  </script>
  <customresponse cfn="wengert" partial_credit="points">
    <jsinput title="${title}" gradefn="Wengert.getGrade" get_statefn="Wengert.getState" set_statefn="Wengert.setState" width="100%" height="640" html_file="/static/${pageName(offered)}"/>
  </customresponse>
</problem>
`;
}
