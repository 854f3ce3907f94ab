/**
 * Makes a fresh machine ready: packages, and browsers through the system's package manager where this user may. Plain
 * JavaScript that runs on Node 20 and without packages; everything after it runs on the Node that the packages bring.
 *   node lib/cli/setup.mjs [BROWSER …]      chromium, if none is named
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { commandPath, findBrowser, variableOf } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const NODE_NEEDED = 20;
/** Package managers, how each installs, and what it calls the browsers. */
const INSTALLERS = [
  {
    command: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends']],
    packages: { chromium: 'chromium', firefox: 'firefox-esr' },
  },
  { command: 'dnf', steps: [['install', '-y']], packages: { chromium: 'chromium', firefox: 'firefox' } },
  { command: 'pacman', steps: [['-Sy', '--noconfirm']], packages: { chromium: 'chromium', firefox: 'firefox' } },
  { command: 'apk', steps: [['add']], packages: { chromium: 'chromium', firefox: 'firefox' } },
];

const major = Number(process.versions.node.split('.')[0]);
if (major < NODE_NEEDED) {
  stop(
    `This project needs Node ${NODE_NEEDED} or newer; this is ${process.versions.node}. Install it from nodejs.org.`,
  );
}
const wanted = /** @type {BrowserName[]} */ (process.argv.slice(2));
installPackages();
for (const browser of wanted.length > 0 ? wanted : /** @type {const} */ (['chromium'])) installBrowser(browser);

function installPackages() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(
    [npm, 'ci', '--loglevel=error'],
    'The packages could not be installed. Check the network and run the command again.',
  );
}

/** @param {BrowserName} browser */
function installBrowser(browser) {
  if (findBrowser(browser)) return;
  const variable = variableOf(browser);
  if (process.env[variable]) stop(`${variable} is set to ${process.env[variable]}, but there is no program there.`);
  const installer = process.platform === 'linux' ? INSTALLERS.find(({ command }) => commandPath(command)) : undefined;
  if (!installer) stop(`No ${browser} was found. Install it, or set ${variable} to its program.`);
  const commands = installer.steps.map((step) => [installer.command, ...step]);
  commands.at(-1)?.push(installer.packages[browser]);
  const prefix = process.getuid?.() === 0 ? [] : canSudo() ? ['sudo', '-n'] : undefined;
  if (!prefix)
    stop(`No ${browser} was found, and this user may not install it. Run: sudo ${commands.at(-1)?.join(' ')}`);
  console.log(`Installing ${browser} …`);
  for (const command of commands) {
    run([...prefix, ...command], `${browser} could not be installed. Try it yourself: ${command.join(' ')}`);
  }
  if (!findBrowser(browser)) stop(`${browser} was installed but cannot be found. Set ${variable} to its program.`);
}

function canSudo() {
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} command @param {string} advice */
function run([program = '', ...parts], advice) {
  try {
    execFileSync(program, parts, {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Puppeteer's own browser is not wanted: the machine's are used.
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    stop(advice);
  }
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}
