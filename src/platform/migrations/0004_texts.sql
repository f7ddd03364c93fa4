CREATE TABLE "desk_texts" (
	"desk_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"proponents" text[] NOT NULL,
	"about" jsonb NOT NULL,
	"packed" "bytea" NOT NULL,
	"file" "bytea",
	"sha256" text,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "desk_texts_desk_id_position_pk" PRIMARY KEY("desk_id","position")
);
--> statement-breakpoint
CREATE TABLE "desks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text,
	"expires_at" timestamp with time zone,
	"process_id" bigint,
	"number" bigint,
	"title" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "desks_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "desks_by_process" UNIQUE("process_id","number"),
	CONSTRAINT "desks_expire_or_are_saved" CHECK ((token_hash is null) = (process_id is not null) and (expires_at is null) = (process_id is not null)
        and (number is null) = (process_id is null))
);
--> statement-breakpoint
ALTER TABLE "desk_texts" ADD CONSTRAINT "desk_texts_desk_id_desks_id_fk" FOREIGN KEY ("desk_id") REFERENCES "public"."desks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desks" ADD CONSTRAINT "desks_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "desks_expiring" ON "desks" USING btree ("expires_at");