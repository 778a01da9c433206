import { type Door, nameOf, type Offered } from './door';
import { wording } from './words';
import { escaped } from './xml';

/** Node as its makers publish it, for graders that have none. */
const NODE = 'v20.19.0';

/** Gradescope: what is handed in is uploaded as a file, and marked there by the command. */
export const gradescope: Door = {
  id: 'gradescope',
  label: 'Gradescope',
  how: wording.withGradescope,
  marks: wording.theGrader,
  files: ({ link, scripts }) => [
    {
      path: 'setup.sh',
      runs: true,
      text: `#!/usr/bin/env bash
set -euo pipefail
apt-get update && apt-get install -y curl xz-utils
curl -fsSL https://nodejs.org/dist/${NODE}/node-${NODE}-linux-x64.tar.xz | tar -xJ -C /usr/local --strip-components=1
`,
    },
    {
      path: 'run_autograder',
      runs: true,
      text: `#!/usr/bin/env bash
set -euo pipefail
at="\${AUTOGRADER:-/autograder}"
mkdir -p "$at/results"
node "$at/source/mark.mjs" "$at/source/assignment.txt" "$at/submission" --gradescope "$at/results/results.json"
`,
    },
    { path: 'mark.mjs', text: scripts.mark },
    { path: 'assignment.txt', text: `${link}\n` },
  ],
};

/** PrairieLearn: a question whose external grader is the command. */
export const prairieLearn: Door = {
  id: 'prairielearn',
  label: 'PrairieLearn',
  how: wording.withPrairieLearn,
  marks: wording.theGrader,
  files: (offered) => {
    const { assignment, hash, link, scripts } = offered;
    const folder = `wengert-${hash.slice(0, 8)}`;
    const info = {
      uuid: uuidOf(hash),
      title: nameOf(assignment),
      topic: 'Automatic differentiation',
      tags: ['wengert'],
      type: 'v3',
      singleVariant: true,
      gradingMethod: 'External',
      externalGradingOptions: {
        enabled: true,
        image: 'node:20',
        entrypoint: '/grade/tests/run.sh',
        timeout: 60,
      },
    };
    return [
      { path: `${folder}/info.json`, text: `${JSON.stringify(info, null, 2)}\n` },
      { path: `${folder}/question.html`, text: questionOf(offered) },
      {
        path: `${folder}/tests/run.sh`,
        runs: true,
        text: `#!/usr/bin/env bash
set -euo pipefail
at="\${GRADE:-/grade}"
mkdir -p "$at/results"
node "$at/tests/mark.mjs" "$at/tests/assignment.txt" "$at/student" --prairielearn "$at/results/results.json"
`,
      },
      { path: `${folder}/tests/mark.mjs`, text: scripts.mark },
      { path: `${folder}/tests/assignment.txt`, text: `${link}\n` },
    ];
  },
};

function questionOf({ assignment, link }: Offered): string {
  const title = escaped(nameOf(assignment));
  return `<pl-question-panel>
  <p><a href="${escaped(link)}" target="_blank" rel="noopener">${title}</a> opens in a window of its own. Answer what is asked, press <b>Hand in</b>, and paste the link that you get.</p>
</pl-question-panel>
<pl-file-editor file-name="handed-in.txt" ace-mode="ace/mode/text"></pl-file-editor>
<pl-submission-panel>
  <pl-file-preview></pl-file-preview>
  <pl-external-grader-results></pl-external-grader-results>
</pl-submission-panel>
`;
}

/** The same for the same assignment, in the form that identifiers of questions have. */
function uuidOf(hash: string): string {
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
