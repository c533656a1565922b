import { Alternates } from "./languages.js";
import { policy } from "./policy.js";

/** The head of a page that needs nothing else: no request, no script. */
export function Head({
  title,
  description,
  style,
  versions,
}: {
  title: string;
  description?: string;
  style: string;
  versions: Parameters<typeof Alternates>[0];
}) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy([])} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <Alternates {...versions} />
      {description !== undefined && <meta name="description" content={description} />}
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}
