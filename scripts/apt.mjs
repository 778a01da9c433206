import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may install Debian packages. */
export function canApt() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs Debian packages as root without asking anything; says whether that worked.
 * @param {readonly string[]} packages
 * @returns {boolean}
 */
export function aptInstall(packages) {
  if (!canApt()) return false;
  console.log(`Installing ${packages.join(', ')} with apt`);
  // The dpkg lock may be held by another install for a while; waiting beats failing.
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', ...wait, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  // A failed update need not matter: the lists already there may still do.
  apt('update');
  return apt(...install) || (apt('update') && apt(...install));
}
