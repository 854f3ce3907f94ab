/**
 * Makes a fresh machine ready: packages, and a Chromium through the system's package manager where this user may. Plain
 * JavaScript that runs on Node 20 and without packages; everything after it runs on the Node that the packages bring.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { commandPath, findChromium } from './find-chromium.mjs';

const NODE_NEEDED = 20;
/** Package managers and how each gets a Chromium. */
const INSTALLERS = [
  {
    command: 'apt-get',
    steps: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { command: 'dnf', steps: [['dnf', 'install', '-y', 'chromium']] },
  { command: 'pacman', steps: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
  { command: 'apk', steps: [['apk', 'add', 'chromium']] },
];

const major = Number(process.versions.node.split('.')[0]);
if (major < NODE_NEEDED)
  stop(
    `This project needs Node ${NODE_NEEDED} or newer; this is ${process.versions.node}. Install it from nodejs.org.`,
  );
installPackages();
installChromium();

function installPackages() {
  const marker = 'node_modules/.package-lock.json';
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Puppeteer's own browser is not wanted: the machine's Chromium is used.
  run(
    [npm, 'ci', '--no-fund', '--no-audit'],
    'The packages could not be installed. Check the network and run the command again.',
  );
}

function installChromium() {
  if (findChromium()) return;
  if (process.env.CHROMIUM_PATH)
    stop(`CHROMIUM_PATH is set to ${process.env.CHROMIUM_PATH}, but there is no program there.`);
  const installer = process.platform === 'linux' ? INSTALLERS.find(({ command }) => commandPath(command)) : undefined;
  const prefix = process.getuid?.() === 0 ? [] : canSudo() ? ['sudo', '-n'] : undefined;
  if (!installer || !prefix) {
    const how = installer
      ? `sudo ${installer.steps.at(-1)?.join(' ')}`
      : 'install Chromium or Chrome, or set CHROMIUM_PATH to its program';
    stop(`No Chromium was found, and it cannot be installed from here. Please run: ${how}`);
  }
  console.log('Installing Chromium …');
  for (const step of installer.steps) {
    run([...prefix, ...step], `Chromium could not be installed. Try yourself: ${step.join(' ')}`);
  }
  if (!findChromium()) stop('Chromium was installed but cannot be found. Set CHROMIUM_PATH to its program.');
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
