/** Columns of 16-bit numbers, each kept as its change since the one before; see Packed.cs. */
export async function unpack(text: string, length: number, kinds: number): Promise<Uint16Array[]> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const columns: Uint16Array[] = [];
  for (let at = 0; at < bytes.length; at += 2 * length) {
    const before = columns[columns.length - kinds];
    const column = new Uint16Array(length);
    for (let i = 0; i < length; i++) column[i] = (before?.[i] ?? 0) + bytes[at + i]! + 256 * bytes[at + length + i]!;
    columns.push(column);
  }
  return columns;
}
