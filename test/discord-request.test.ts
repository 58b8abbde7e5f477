import { describe, expect, it } from "vitest";
import { createRequest } from "../adapters/discord/request.ts";
import { registerCommands } from "../adapters/discord/register-commands.ts";
import { describeCommands } from "../adapters/discord/commands.ts";

const CALLBACK = "https://discord.com/api/v10/interactions/1/abc/callback?with_response=false";
const OTHER = "https://discord.com/api/v10/channels/1/messages";

type Step = Response | Error;
const broken = () => Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
const refused = (status: number, code: number) => Response.json({ code }, { status });

/** A request over a connection that does these things in turn. */
function over(steps: Step[]) {
  const said: string[] = [];
  let sent = 0;
  const request = createRequest(
    () => said.push("unauthorised"),
    async () => {
      const step = steps[sent++]!;
      if (step instanceof Error) throw step;
      return step;
    },
  );
  return { request, said, sent: () => sent };
}

describe("a request", () => {
  it.each([
    { body: { retry_after: 0.4 }, says: "0.4" },
    { body: { message: "no more" }, says: "1" },
    { body: "no JSON at all", says: "1" },
  ])("learns from $body how long to wait", async ({ body, says }) => {
    const { request } = over([Response.json(body, { status: 429 })]);
    const result = await request(OTHER, { method: "POST" });
    expect([result.status, result.headers.get("Retry-After")]).toEqual([429, says]);
  });

  it("leaves a header as it is", async () => {
    const { request } = over([new Response("{}", { status: 429, headers: { "Retry-After": "7" } })]);
    expect((await request(OTHER, { method: "POST" })).headers.get("Retry-After")).toBe("7");
  });

  it.each([
    { what: "an acknowledgement", url: CALLBACK, method: "POST", tries: 2 },
    { what: "an edit", url: OTHER, method: "PATCH", tries: 2 },
    { what: "a message, which might stand there twice", url: OTHER, method: "POST", tries: 1 },
  ])("over a broken connection: $what is tried $tries times", async ({ url, method, tries }) => {
    const { request, sent } = over([broken(), new Response("{}")]);
    await request(url, { method }).catch(() => undefined);
    expect(sent()).toBe(tries);
  });

  it("gives up on a connection that stays broken", async () => {
    const { request, sent } = over([broken(), broken(), broken(), broken()]);
    await expect(request(OTHER, { method: "GET" })).rejects.toThrow("closed");
    expect(sent()).toBe(3);
  });

  it.each([
    { what: "after a try of our own is success", steps: () => [broken(), refused(400, 40_060)], status: 204 },
    { what: "at the first try is a mistake", steps: () => [refused(400, 40_060)], status: 400 },
    { what: "of another kind stays one", steps: () => [broken(), refused(400, 50_035)], status: 400 },
  ])("refused as acknowledged already: $what", async ({ steps, status }) => {
    expect((await over(steps()).request(CALLBACK, { method: "POST" })).status).toBe(status);
  });

  it("says so where the bot's token is refused, and only then", async () => {
    const { request, said } = over([refused(401, 0), refused(401, 50_027)]);
    await request(OTHER, { method: "GET", headers: { Authorization: "Bot x" } });
    expect(said).toEqual(["unauthorised"]);
    await request(OTHER, { method: "PATCH" });
    expect(said).toEqual(["unauthorised"]);
  });
});

describe("commands", () => {
  const commands = describeCommands("ManageMessages");
  const known = (given: unknown) => {
    const puts: unknown[] = [];
    const rest = {
      get: async () => given,
      put: async (_: string, { body }: { body?: unknown } = {}) => puts.push(body),
    };
    return registerCommands(rest as never, "1", commands).then((changed) => ({ changed, puts }));
  };
  /** As Discord gives them back: with fields of its own, in another order, what says nothing as null or left out. */
  const asDiscord = commands.toReversed().map((command) => ({
    id: "9",
    version: "1",
    nsfw: false,
    name_localizations: null,
    ...(JSON.parse(JSON.stringify(command), (key, value: unknown) =>
      value === false || (key === "name_localizations" && value === null) ? undefined : value,
    ) as object),
  }));

  it("are not sent again where Discord knows them", async () => {
    expect(await known(asDiscord)).toEqual({ changed: false, puts: [] });
  });

  it.each([
    { what: "nothing is known", given: [] },
    { what: "something else comes back", given: null },
    { what: "one is missing", given: asDiscord.slice(1) },
    {
      what: "a translation differs",
      given: asDiscord.map((one, at) => (at === 0 ? { ...one, name_localizations: { fr: "x" } } : one)),
    },
    { what: "a permission differs", given: asDiscord.map((one) => ({ ...one, default_member_permissions: "8" })) },
    { what: "an option is missing", given: asDiscord.map((one) => ({ ...one, options: [] })) },
  ])("are sent where $what", async ({ given }) => {
    expect(await known(given)).toEqual({ changed: true, puts: [commands] });
  });

  it("are described in English, French, Spanish and German, within Discord's limits", () => {
    const described = commands.flatMap((command) => [
      command,
      ...("options" in command ? (command.options ?? []) : []),
    ]);
    for (const one of described) {
      if (!("description" in one) || one.description === undefined) continue;
      const texts = [one.description, ...Object.values(one.description_localizations ?? {})];
      expect(Object.keys(one.description_localizations!)).toEqual(
        expect.arrayContaining(["fr", "de", "es-ES", "es-419"]),
      );
      for (const text of texts) expect(String(text).length).toBeLessThanOrEqual(100);
    }
  });
});
