import type { Problem } from './dataset.ts';

/**
 * Problems as text for people, grouped by file, in the order of files and lines.
 * In: problems. Out: lines such as `  supports.0.n (line 31): is read as text …`; empty for none.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => {
      const lines = found
        .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map(({ field, line, message }) => {
          const where = [field || 'the file', line ? `(line ${line})` : ''].filter(Boolean).join(' ');
          return `  ${where}: ${message}`;
        });
      return [file, ...lines].join('\n');
    })
    .join('\n');
}
