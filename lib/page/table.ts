/** Follows one table's rows, so that each cell knows its column's header and its row's first cell. */
export class TableReader {
  private headers: string[] = [];
  private column = 0;
  private row = -1;
  private first = '';
  private headersOnly = true;

  /** A new `<tr>`. */
  startRow(): void {
    this.row += 1;
    this.column = 0;
    this.first = '';
    this.headersOnly = true;
  }

  /** Headers for the cell that begins now. */
  cell(isHeader: boolean): { columnHeader: string | undefined; rowHeader: string | undefined } {
    if (!isHeader) this.headersOnly = false;
    const headed = this.row > 0 || !isHeader;
    return {
      columnHeader: headed ? this.headers[this.column] || undefined : undefined,
      rowHeader: this.column > 0 ? this.first || undefined : undefined,
    };
  }

  /** The cell has been read. `span` is its `colspan`. */
  endCell(text: string, isHeader: boolean, span: number): void {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (this.column === 0) this.first = clean;
    // A row label is a <th> too: only a row of headers, or the very first row, heads the columns.
    if (isHeader && this.headersOnly && (this.row === 0 || this.column > 0)) {
      for (let i = 0; i < span; i += 1) this.headers[this.column + i] = clean;
    }
    this.column += span;
  }
}
