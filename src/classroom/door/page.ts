import type { PlatformId } from '../../embed/platforms';
import { nameOf, type Offered } from './door';
import { escaped } from './xml';

/** The page of a package: it holds the assignment in a frame, and has its script in it, since some platforms rename files. */
export function pageOf({ assignment, link, scripts }: Offered, platform: PlatformId): string {
  const title = nameOf(assignment);
  const course = JSON.stringify({ platform, link, title }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
html, body { height: 100%; margin: 0; }
iframe { display: block; width: 100%; height: 100%; min-height: 480px; border: 0; }
</style>
</head>
<body>
<script type="application/json" id="wengert-course">${course}</script>
<script>${scripts.course.replace(/<\/(script)/gi, '<\\/$1')}</script>
</body>
</html>
`;
}
